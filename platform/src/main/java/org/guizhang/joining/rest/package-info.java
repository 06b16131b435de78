/** People, invitations, links and requests to join over REST; holds no rule. */
@NullMarked
package org.guizhang.joining.rest;

import org.jspecify.annotations.NullMarked;
