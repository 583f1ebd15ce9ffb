namespace Close.Functional;

/// <summary>The fields of a form that was filled in.</summary>
/// <remarks>Source: documented (Get a single FormSubmission activity).</remarks>
internal static class FormWire
{
    public static WireType<FormSubmissionActivity> Submission { get; } = new(
        static () => new FormSubmissionActivity(),
        static item => item with { },
        [
            .. ActivityFields.Of<FormSubmissionActivity>("FormSubmission"),
            WireField<FormSubmissionActivity>.Optional("form_id", WireKinds.Text, static item => ref item.formId),
            WireField<FormSubmissionActivity>.Optional("form_configuration_id", WireKinds.Text, static item => ref item.formConfigurationId),
            WireField<FormSubmissionActivity>.Optional("form_name", WireKinds.Text, static item => ref item.formName),
            WireField<FormSubmissionActivity>.Optional("values", WireKinds.Values, static item => ref item.values),
            WireField<FormSubmissionActivity>.Optional("values_by_name", WireKinds.Values, static item => ref item.valuesByName),
            WireField<FormSubmissionActivity>.Optional("ip_address", WireKinds.Text, static item => ref item.ipAddress),
            WireField<FormSubmissionActivity>.Optional("origin", WireKinds.Text, static item => ref item.origin),
            WireField<FormSubmissionActivity>.Optional("source_url", WireKinds.Text, static item => ref item.sourceUrl),
            WireField<FormSubmissionActivity>.Optional("source_url_normalized", WireKinds.Text, static item => ref item.sourceUrlNormalized),
        ]);
}
