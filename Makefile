# The habits of this project; each target is a line or two. `make help` lists them.
SHELL := /bin/bash
BUILD_PACKAGES := libyaml-dev libsodium-dev libsqlite3-dev pkg-config musl-tools
TEST_PACKAGES := libre2-dev libonig-dev tzdata zsh fish mandoc groff-base man-db gcc faketime chromium python3-venv
SECONDS ?= 600

.PHONY: help demo test build decide laws fuzz crash bench pii-peers format setup
help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup: ## install what building needs (Debian packages)
	@.ci/setup $(BUILD_PACKAGES)

build: setup decide ## the programs, optimised: .build/release/proviso and .build-embedded/proviso-decide
	swift build -c release --product proviso
	swift build -c release --product proviso-conformance

decide: setup ## the small evaluator: Embedded Swift, musl, static
	@Sources/ProvisoDecide/build.sh

demo: build ## decisions on recorded actions, from a fresh machine
	@.ci/demo

test: setup decide ## everything that must hold
	@.ci/setup $(TEST_PACKAGES)
	swift build --build-tests
	swift test --skip-build --parallel
	.ci/agree .build/debug
	PROVISO_PROGRAMS=.build/debug .ci/actions
	PROVISO_PROGRAMS=.build/debug .ci/policies
	PROVISO_PROGRAMS=.build/debug .ci/readme --check
	PROVISO_PROGRAMS=.build/debug .ci/schemathesis
	PROVISO_PROGRAMS=.build/debug .ci/browser
	PROVISO_PROGRAMS=.build/debug .ci/crash

laws: setup ## the laws of the language on a million generated cases
	LAWS=1000000 swift test -c release -Xswiftc -enable-testing --filter LawTests

fuzz: setup ## libFuzzer on parser, JSON reader, program verifier and machine: SECONDS=600 each
	@.ci/setup libclang-rt-14-dev
	@.ci/fuzz $(SECONDS)

crash: setup ## a thousand crashes of the store: kill -9, EIO, full disks, power loss, clocks that are set
	@.ci/setup gcc faketime
	swift build -c release --product ProvisoCrash
	PROVISO_PROGRAMS=.build/release .ci/crash --points 1200 --seconds 3600

bench: build ## cold and warm figures beside the floor and hand-written C, in one run
	@.ci/setup gcc
	@.ci/bench
	@.ci/bench-queue

pii-peers: ## our detectors of personal data beside presidio-analyzer, on its own cases
	swift build --product proviso-conformance
	.ci/pii-peers

format: ## lay out the Swift sources
	swift format --in-place --recursive Sources Tests Package.swift
