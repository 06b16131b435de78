/**
 * The operator's terms of service and privacy notice: the pages that show them, the tick that agrees to them, and what
 * has changed for people who know an earlier wording. What the operator has written is text, never markup.
 */
@NullMarked
package org.guizhang.ui.legal;

import org.jspecify.annotations.NullMarked;
