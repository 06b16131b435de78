/** What differs between two documents, editions or drafts, and what three wordings of one text make together. */
@NullMarked
package org.guizhang.policy.diff;

import org.jspecify.annotations.NullMarked;
