extension LoweringCase {
  static let all: [LoweringCase] = [
    LoweringCase(
      #"args.a == 1"#,
      """
      requireSlot slot 9 == 1
      note args.a
      accept
      """),
    LoweringCase(
      #"!(args.a == 1 || args.b.c in ["x", "y"]) && stakes >= high"#,
      """
      requireSlot slot 9 != 1
      note args.a
      slot slot 10 args.b
      member c
      note args.b.c
      inSet set 0 of 2
      not
      require
      requireFact stakes >= high
      accept
      """),
    LoweringCase(
      #"args.a in [1, 2u, 3.0] || args.b == "x" && confidence < 0.5"#,
      """
      testSlotSet slot 9 in set 0 of 3
      note args.a
      jumpIfTrue to 9
      testSlot slot 10 == "x"
      note args.b
      jumpIfFalse to 8
      testConfidence < 0.5
      and
      or
      require
      accept
      """),
    LoweringCase(
      #"has(args.a.b.c) && !has(context.country)"#,
      """
      slot slot 10 args.a
      member b
      note args.a.b
      hasMember c optional
      require
      hasSlot slot 9 context.country
      not
      require
      accept
      """),
    LoweringCase(
      #"has(args.list[0].b.c)"#,
      """
      slot slot 9 args.list
      constant 0
      index
      store local 0
      local local 0
      hasMember b
      jumpIfFalse to 12
      local local 0
      member b
      note b
      hasMember c
      and
      require
      accept
      """),
    LoweringCase(
      #"args.list.exists(x, x.name.startsWith("a") && x.size > 1 + 2)"#,
      """
      slot slot 9 args.list
      iterate exists, local 0, to 16
      next
      local local 0
      member name
      note name
      constant "a"
      call startsWith of 2
      jumpIfFalse to 15
      local local 0
      member size
      note size
      constant 3
      greater
      and
      fold to 2
      require
      accept
      """),
    LoweringCase(
      #"(args.a > 1 ? args.b : args.c) == 3"#,
      """
      testSlot slot 9 > 1
      note args.a
      branch to 5, error to 6
      slot slot 10 args.b
      jump to 6
      slot slot 11 args.c
      constant 3
      equal
      require
      accept
      """),
    LoweringCase(
      #"args.a.matches("^a+$") && glob(args.p, "/x/**")"#,
      """
      slot slot 9 args.a
      matches automaton 0, 312 bytes
      require
      slot slot 10 args.p
      matches automaton 1, 348 bytes
      require
      accept
      """),
    LoweringCase(
      #"now.getHours("+02:00") in [9, 10] && now < timestamp("2026-01-01T00:00:00Z")"#,
      """
      now
      call getHours of 1 with zone 0, 52 bytes
      inSet set 0 of 2
      require
      now
      constant timestamp 1767225600.0
      less
      require
      accept
      """),
    LoweringCase(
      #"pii.has(email) && pii(args.a).any()"#,
      """
      findings
      constant 16 bytes
      call has of 2
      require
      slot slot 9 args.a
      call pii of 1
      call any of 1
      require
      accept
      """),
    LoweringCase(
      #"{"a": 1, "b": 2}[args.k] == 2 && agent.id == "x" && action.type != "y""#,
      """
      slot slot 9 args.k
      lookup set 0 of 2
      constant 2
      equal
      require
      requireSlot slot 4 == "x"
      note agent.id
      requireSlot slot 2 != "y"
      note action.type
      accept
      """),
    LoweringCase(
      #"[args.a, 1].all(x, i, x > i) && size(args) > 1"#,
      """
      slot slot 9 args.a
      constant 1
      list 2
      iterate all, locals 0, 1, to 9
      next
      local local 0
      local local 1
      greater
      fold to 4
      require
      slot slot 7 args
      call size of 1
      constant 1
      greater
      require
      accept
      """),
    LoweringCase(
      #"action.type in ["a", "b"] && ["a", "b"][args.n] == "a""#,
      """
      requireSlotSet slot 2 in set 0 of 2
      note action.type
      constant list of 2
      slot slot 9 args.n
      index
      constant "a"
      equal
      require
      accept
      """),
    LoweringCase(
      #"args.?a.orValue(args.b) == 1"#,
      """
      slot slot 7 args
      member a optional
      note args.a
      store local 0
      local local 0
      call hasValue of 1
      branch to 10, error to 11
      local local 0
      call value of 1
      jump to 11
      slot slot 9 args.b
      constant 1
      equal
      require
      accept
      """),
  ]
}
