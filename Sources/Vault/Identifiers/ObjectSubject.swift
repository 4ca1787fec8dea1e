// SPDX-License-Identifier: Apache-2.0

/// The subject of an `ObjectID`.
package enum ObjectSubject {}
