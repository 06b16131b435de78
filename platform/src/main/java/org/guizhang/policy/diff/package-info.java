/**
 * What differs between two resolved documents, and what three wordings of one text make together. Pure: nothing here
 * knows a database.
 */
@NullMarked
package org.guizhang.policy.diff;

import org.jspecify.annotations.NullMarked;
