/** The catalogue over REST; holds no rule. */
@NullMarked
package org.guizhang.template.rest;

import org.jspecify.annotations.NullMarked;
