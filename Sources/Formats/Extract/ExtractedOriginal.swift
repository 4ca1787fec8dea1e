// SPDX-License-Identifier: Apache-2.0

/// An extract of what is kept of an export, and one of what is withheld.
package struct ExtractedOriginal: KeptOriginal {
  let kept: Extract
  let withheld: Extract

  package var isExtract: Bool { true }

  package func eachBlock(_ body: BlockSink) throws { try kept.eachBlock(body) }

  /// For escrow an extract as well, read by the same format.
  package func eachWithheldBlock(_ body: BlockSink) throws { try withheld.eachBlock(body) }
}
