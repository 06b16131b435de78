/** Lists of people over REST; holds no rule. */
@NullMarked
package org.guizhang.joining.roster.rest;

import org.jspecify.annotations.NullMarked;
