# SPDX-License-Identifier: Apache-2.0
"""What `Benchmarks/run` is made of: corpora, yardsticks, peers, and one file a goal under `goals/`."""
