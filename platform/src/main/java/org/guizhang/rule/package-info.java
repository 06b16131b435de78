/**
 * Rules in CEL: expressions that are compiled against the names they may use, end, and change nothing. The only package
 * that knows the CEL library; what the names mean is said by whoever makes the {@link org.guizhang.rule.Scope}.
 */
@NullMarked
package org.guizhang.rule;

import org.jspecify.annotations.NullMarked;
