package org.guizhang.ui.tenant;

import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.PersonLinkMaker;

/** Role and access of one person, for the person's own page. */
public class PersonAccess extends PersonRow {
    public PersonAccess(People people, Caller who, Person person, PersonLinkMaker links) {
        super(people, who, person, links, null);
    }
}
