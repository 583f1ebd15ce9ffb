using System.Diagnostics;

namespace Close.Functional;

public abstract partial record Activity
{
    private protected abstract Activity Self { get; }

    /// <summary>Reads the activity by its kind, all kinds being named.</summary>
    /// <remarks>A kind that a later version adds is a new parameter, which the compiler asks for. Use <see cref="MatchOrElse"/> where that is not wanted.</remarks>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="sms">For an SMS.</param>
    /// <param name="call">For a call.</param>
    /// <param name="email">For an e-mail.</param>
    /// <param name="emailThread">For a thread of e-mails.</param>
    /// <param name="note">For a note.</param>
    /// <param name="meeting">For a meeting.</param>
    /// <param name="whatsApp">For a WhatsApp message.</param>
    /// <param name="custom">For an activity of a type that the organization defined.</param>
    /// <param name="created">For the creation of a lead.</param>
    /// <param name="formSubmission">For a form that was filled in.</param>
    /// <param name="leadStatusChange">For a change of the status of a lead.</param>
    /// <param name="opportunityStatusChange">For a change of the status of an opportunity.</param>
    /// <param name="leadMerge">For the merging of two leads.</param>
    /// <param name="taskCompleted">For the completion of a task.</param>
    /// <param name="importUpdate">For a change of a lead by an import.</param>
    /// <param name="unknown">For a kind that this version does not model.</param>
    public TResult Match<TResult>(
        Func<Sms, TResult> sms,
        Func<CallActivity, TResult> call,
        Func<EmailActivity, TResult> email,
        Func<EmailThreadActivity, TResult> emailThread,
        Func<NoteActivity, TResult> note,
        Func<MeetingActivity, TResult> meeting,
        Func<WhatsAppActivity, TResult> whatsApp,
        Func<CustomActivity, TResult> custom,
        Func<CreatedActivity, TResult> created,
        Func<FormSubmissionActivity, TResult> formSubmission,
        Func<LeadStatusChangeActivity, TResult> leadStatusChange,
        Func<OpportunityStatusChangeActivity, TResult> opportunityStatusChange,
        Func<LeadMergeActivity, TResult> leadMerge,
        Func<TaskCompletedActivity, TResult> taskCompleted,
        Func<ImportUpdateActivity, TResult> importUpdate,
        Func<UnknownActivity, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(sms);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(emailThread);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(whatsApp);
        ArgumentNullException.ThrowIfNull(custom);
        ArgumentNullException.ThrowIfNull(created);
        ArgumentNullException.ThrowIfNull(formSubmission);
        ArgumentNullException.ThrowIfNull(leadStatusChange);
        ArgumentNullException.ThrowIfNull(opportunityStatusChange);
        ArgumentNullException.ThrowIfNull(leadMerge);
        ArgumentNullException.ThrowIfNull(taskCompleted);
        ArgumentNullException.ThrowIfNull(importUpdate);
        ArgumentNullException.ThrowIfNull(unknown);
        return Self switch
        {
            Sms activity => sms(activity),
            CallActivity activity => call(activity),
            EmailActivity activity => email(activity),
            EmailThreadActivity activity => emailThread(activity),
            NoteActivity activity => note(activity),
            MeetingActivity activity => meeting(activity),
            WhatsAppActivity activity => whatsApp(activity),
            CustomActivity activity => custom(activity),
            CreatedActivity activity => created(activity),
            FormSubmissionActivity activity => formSubmission(activity),
            LeadStatusChangeActivity activity => leadStatusChange(activity),
            OpportunityStatusChangeActivity activity => opportunityStatusChange(activity),
            LeadMergeActivity activity => leadMerge(activity),
            TaskCompletedActivity activity => taskCompleted(activity),
            ImportUpdateActivity activity => importUpdate(activity),
            UnknownActivity activity => unknown(activity),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Reads the activity by its kind, only the kinds of interest being named.</summary>
    /// <remarks>
    /// Name the functions that are given: <c>MatchOrElse(otherwise: _ => "", note: note => note.Note ?? "")</c>. A kind that a later
    /// version adds goes to <paramref name="otherwise"/>; until then it goes to <paramref name="unknown"/>, if that is given.
    /// </remarks>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="otherwise">For every kind whose function is left out.</param>
    /// <param name="sms">For an SMS; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="call">For a call; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="email">For an e-mail; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="emailThread">For a thread of e-mails; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="note">For a note; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="meeting">For a meeting; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="whatsApp">For a WhatsApp message; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="custom">For an activity of a type that the organization defined; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="created">For the creation of a lead; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="formSubmission">For a form that was filled in; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="leadStatusChange">For a change of the status of a lead; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="opportunityStatusChange">For a change of the status of an opportunity; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="leadMerge">For the merging of two leads; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="taskCompleted">For the completion of a task; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="importUpdate">For a change of a lead by an import; null to leave it to <paramref name="otherwise"/>.</param>
    /// <param name="unknown">For a kind that this version does not model; null to leave it to <paramref name="otherwise"/>.</param>
    public TResult MatchOrElse<TResult>(
        Func<Activity, TResult> otherwise,
        Func<Sms, TResult>? sms = null,
        Func<CallActivity, TResult>? call = null,
        Func<EmailActivity, TResult>? email = null,
        Func<EmailThreadActivity, TResult>? emailThread = null,
        Func<NoteActivity, TResult>? note = null,
        Func<MeetingActivity, TResult>? meeting = null,
        Func<WhatsAppActivity, TResult>? whatsApp = null,
        Func<CustomActivity, TResult>? custom = null,
        Func<CreatedActivity, TResult>? created = null,
        Func<FormSubmissionActivity, TResult>? formSubmission = null,
        Func<LeadStatusChangeActivity, TResult>? leadStatusChange = null,
        Func<OpportunityStatusChangeActivity, TResult>? opportunityStatusChange = null,
        Func<LeadMergeActivity, TResult>? leadMerge = null,
        Func<TaskCompletedActivity, TResult>? taskCompleted = null,
        Func<ImportUpdateActivity, TResult>? importUpdate = null,
        Func<UnknownActivity, TResult>? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        return Self switch
        {
            Sms activity when sms is not null => sms(activity),
            CallActivity activity when call is not null => call(activity),
            EmailActivity activity when email is not null => email(activity),
            EmailThreadActivity activity when emailThread is not null => emailThread(activity),
            NoteActivity activity when note is not null => note(activity),
            MeetingActivity activity when meeting is not null => meeting(activity),
            WhatsAppActivity activity when whatsApp is not null => whatsApp(activity),
            CustomActivity activity when custom is not null => custom(activity),
            CreatedActivity activity when created is not null => created(activity),
            FormSubmissionActivity activity when formSubmission is not null => formSubmission(activity),
            LeadStatusChangeActivity activity when leadStatusChange is not null => leadStatusChange(activity),
            OpportunityStatusChangeActivity activity when opportunityStatusChange is not null => opportunityStatusChange(activity),
            LeadMergeActivity activity when leadMerge is not null => leadMerge(activity),
            TaskCompletedActivity activity when taskCompleted is not null => taskCompleted(activity),
            ImportUpdateActivity activity when importUpdate is not null => importUpdate(activity),
            UnknownActivity activity when unknown is not null => unknown(activity),
            _ => otherwise(this),
        };
    }
}
