/**
 * What is done beside the requests: one table of tasks, one way to take one, a {@link org.guizhang.work.Worker} for each
 * kind. A task is done by one at a time and to its end, once more where somebody dies in between, and one that fails
 * keeps no other waiting.
 */
@NullMarked
package org.guizhang.work;

import org.jspecify.annotations.NullMarked;
