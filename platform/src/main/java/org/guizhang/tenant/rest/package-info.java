/** Sign-in, own account, access tokens and people over REST; holds no rule. */
@NullMarked
package org.guizhang.tenant.rest;

import org.jspecify.annotations.NullMarked;
