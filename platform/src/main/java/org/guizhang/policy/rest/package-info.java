/** Sign-up, modules, editions and the handbook over REST; holds no rule. */
@NullMarked
package org.guizhang.policy.rest;

import org.jspecify.annotations.NullMarked;
