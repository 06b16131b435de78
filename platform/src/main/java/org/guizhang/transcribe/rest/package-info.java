/** Regulations from elsewhere over REST; holds no rule. */
@NullMarked
package org.guizhang.transcribe.rest;

import org.jspecify.annotations.NullMarked;
