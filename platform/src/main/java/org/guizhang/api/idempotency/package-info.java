/** Requests that are sent again because their answer got lost: done once, answered the same (decision 0041). */
@NullMarked
package org.guizhang.api.idempotency;

import org.jspecify.annotations.NullMarked;
