import AsyncHTTPClient
import Hummingbird
import HummingbirdTLS
import Logging
import Metrics
import Mustache
import ServiceLifecycle
