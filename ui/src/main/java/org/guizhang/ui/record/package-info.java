/** Screens of records: the forms in force, their registers, one record with its life; every rule is the services'. */
@NullMarked
package org.guizhang.ui.record;

import org.jspecify.annotations.NullMarked;
