// SPDX-License-Identifier: Apache-2.0

/// Takes bytes at its end and gives them back at any offset: where an extract waits between being made and sealed.
package protocol Spool: ByteSource, AnyObject {
  func append(_ bytes: UnsafeRawBufferPointer) throws
}
