/** Search over REST; holds no rule. */
@NullMarked
package org.guizhang.search.rest;

import org.jspecify.annotations.NullMarked;
