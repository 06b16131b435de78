/** Onboarding over REST; holds no rule. */
@NullMarked
package org.guizhang.onboarding.rest;

import org.jspecify.annotations.NullMarked;
