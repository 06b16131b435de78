/**
 * The roster: who is on duty in which position where and when, what is not manned, and who is meant where the roster names
 * nobody. Its rule: a shift counts while its person may come in and holds its position there; it says when somebody works,
 * never what they may.
 */
@NullMarked
package org.guizhang.duty;

import org.jspecify.annotations.NullMarked;
