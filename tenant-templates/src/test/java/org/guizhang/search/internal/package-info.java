/** Measures the search on the delivered templates: judged questions, pasted clauses, hostile input. */
@NullMarked
package org.guizhang.search.internal;

import org.jspecify.annotations.NullMarked;
