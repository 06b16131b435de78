/**
 * Checklists that are done: occurrences made of schedules, answers kept one by one, hand-in, findings and their
 * corrections. Who did something never verifies it, what was handed in is never changed, and what a person may see goes by
 * position and site.
 */
@NullMarked
package org.guizhang.checklist;

import org.jspecify.annotations.NullMarked;
