/** Things over REST; holds no rule. */
@NullMarked
package org.guizhang.thing.rest;

import org.jspecify.annotations.NullMarked;
