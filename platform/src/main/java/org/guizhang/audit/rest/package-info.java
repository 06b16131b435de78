/** The trail over REST; holds no rule. */
@NullMarked
package org.guizhang.audit.rest;

import org.jspecify.annotations.NullMarked;
