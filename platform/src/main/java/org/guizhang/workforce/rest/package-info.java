/** Sites, positions and their holders over REST; every rule is the services'. */
@NullMarked
package org.guizhang.workforce.rest;

import org.jspecify.annotations.NullMarked;
