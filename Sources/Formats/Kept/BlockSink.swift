// SPDX-License-Identifier: Apache-2.0

/// Takes the next bytes of something that is read or written in order.
package typealias BlockSink = (UnsafeRawBufferPointer) throws -> Void

/// Hands all bytes of something to a sink, in order.
typealias BlockWalk = (@escaping BlockSink) throws -> Void
