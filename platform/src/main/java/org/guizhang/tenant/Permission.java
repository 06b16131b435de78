package org.guizhang.tenant;

/** What a caller may do; services name the one they need with {@link Requires}. */
public enum Permission {
    /** Read the handbook, search it, manage the own account. */
    READ_HANDBOOK,
    /** Do what is to be done: fill in, hand in, correct, verify. */
    WORK,
    /** See how work stands and has ended at the sites one is above. */
    READ_WORK,
    /** Say what need not be done, and who does it instead. */
    SUPERVISE_WORK,
    /** Look at the template catalogue and at drafts. */
    READ_POLICY,
    /** Activate templates and change parameters. */
    EDIT_POLICY,
    /** Decide about drafts that others want to publish. */
    APPROVE_POLICY,
    /** Put an edition in force. */
    PUBLISH_POLICY,
    /** See the list of people. */
    READ_PEOPLE,
    /** Add people, change roles, end access. */
    MANAGE_PEOPLE,
    /** Enter things such as suppliers and vehicles, change and close them: supervisors those of the sites they work at. */
    MANAGE_THINGS,
    /** Say who the business is: its name, its credit code, whom to ask. */
    MANAGE_BUSINESS,
    /** Take everything of the business away, and end it. */
    OWN_BUSINESS,
    /** Read and verify the audit trail. */
    READ_AUDIT
}
