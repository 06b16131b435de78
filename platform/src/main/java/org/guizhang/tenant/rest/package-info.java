/** Sign-in, own account and access tokens over REST; holds no rule. */
@NullMarked
package org.guizhang.tenant.rest;

import org.jspecify.annotations.NullMarked;
