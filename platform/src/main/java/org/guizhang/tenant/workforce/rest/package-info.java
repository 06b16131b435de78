/** Sites, positions and their holders over REST; every rule is the services'. */
@NullMarked
package org.guizhang.tenant.workforce.rest;

import org.jspecify.annotations.NullMarked;
