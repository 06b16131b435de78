/** Where the words of a draft are written: chapters, clauses, checklists, forms and what else carries them out. */
@NullMarked
package org.guizhang.ui.policy.desk;

import org.jspecify.annotations.NullMarked;
