/**
 * A business's own regulation as it was written elsewhere, put into chapters, clauses and items. Its invariant: no word
 * of the original is lost without being named, and nothing is stored before a person has seen it beside the original.
 */
@NullMarked
package org.guizhang.transcribe;

import org.jspecify.annotations.NullMarked;
