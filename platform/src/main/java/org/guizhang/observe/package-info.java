/**
 * What a node counts, times and notes of itself: requests, statements, jobs, who a request is for in logs, and whether it
 * is about to stop. All of it is in memory and knows no name of anybody: businesses and people are ids.
 */
@NullMarked
package org.guizhang.observe;

import org.jspecify.annotations.NullMarked;
