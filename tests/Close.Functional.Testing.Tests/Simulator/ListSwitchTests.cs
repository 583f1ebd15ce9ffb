namespace Close.Functional.Testing.Tests.Simulating;

/// <summary>Both sides of each switch about calls and lists. What a switch is on for comes first.</summary>
public sealed class ListSwitchTests
{
    private static readonly World Filled = World.Example(Lists.Noon).With(
    [
        Lists.Activity("SMS", 1, Lists.Noon.AddHours(-3), Lists.Noon.AddHours(-1), "lead_acme", "cont_cy", "user_ada"),
        Lists.Activity("SMS", 3, Lists.Noon.AddHours(-2), Lists.Noon.AddHours(-2), "lead_blue", "cont_di", "user_bo"),
        Lists.Activity("SMS", 2, Lists.Noon.AddHours(-2), null, null, null, null),
        Lists.Activity("Call", 4, Lists.Noon.AddHours(-1), Lists.Noon, "lead_acme", null, "user_bo"),
    ]);

    public static TheoryData<int, string, string, string, Func<SimulatorOptions, SimulatorOptions>> Switches { get; } = new()
    {
        { 3, "/activity/sms/?user_id=user_ada", "1", "400: user_id", options => options with { SmsFiltersAreFree = false } },
        { 3, "/activity/sms/?activity_at__gte=2026-03-01T10:30:00Z", "1", "400: activity_at__gte", options => options with { SmsFiltersAreFree = false } },
        { 13, "/activity/?user_id=user_ada", "400: user_id", "4 3 2 1", options => options with { IllegalFiltersAreRefused = false } },
        { 13, "/activity/?_type__in=SMS&contact_id=cont_cy", "400: _type__in, contact_id", "4 3 2 1", options => options with { IllegalFiltersAreRefused = false } },
        { 13, "/activity/?_order_by=-activity_at", "400: _order_by", "4 3 2 1", options => options with { IllegalFiltersAreRefused = false } },
        { 13, "/activity/?activity_at__lt=2026-03-01", "400: activity_at__lt", "4 3 2 1", options => options with { IllegalFiltersAreRefused = false } },
        { 13, "/activity/?lead_id=lead_acme&_order_by=-activity_at&date_created__lt=2026-03-01", "400: date_created__lt", "4 1", options => options with { IllegalFiltersAreRefused = false } },
        { 14, "/activity/?_fields=id,nonsense", "4 3 2 1", "400: _fields", options => options with { UnknownFieldsAreIgnored = false } },
        { 15, "/activity/?_limit=101", "400: _limit", "4 3 2 1", options => options with { Caps = new PageCaps(500, 1) } },
        { 15, "/activity/?_skip=2", "2 1", "400: _skip", options => options with { Caps = new PageCaps(500, 1) } },
        { 17, "/activity/?_limit=3", "4 3 2 and more", "4 2 3 and more", options => options with { TiesBreakById = false } },
        { 17, "/activity/?_order_by=date_created", "1 2 3 4", "1 3 2 4", options => options with { TiesBreakById = false } },
        { 40, "/activity/?lead_id=lead_nobody", "", "400: lead_id", options => options with { UnknownIdsFindNothing = false } },
        { 40, "/activity/sms/?id__in=acti_0001,acti_none", "1", "400: id__in", options => options with { UnknownIdsFindNothing = false } },
        { 41, "/activity/?date_created__gt=yesterday", "400: date_created__gt", "4 3 2 1", options => options with { BadDatesAreRefused = false } },
        { 42, "/activity/sms/?id__in= acti_0001 ,,acti_0003", "3 1", "3", options => options with { ListsAreTrimmed = false } },
        { 45, "/activity/?thread_emails=perhaps", "4 3 2 1", "400: thread_emails", options => options with { UnknownThreadingIsIgnored = false } },
        { 46, "/activity/?_order_by=id", "4 3 2 1", "400: _order_by", options => options with { UnknownOrderIsIgnored = false } },
        { 47, "/activity/?lead_id=lead_acme&_type=Telex", "", "400: _type", options => options with { UnknownKindsFindNothing = false } },
        { 48, "/activity/?lead_id=lead_acme,lead_blue&user_id=user_bo", "400: user_id", "4 3", options => options with { SeveralLeadsAreNotOne = false } },
        { 51, "/activity/?date_created__gt=2026-03-02&date_created__lt=2026-03-01", "", "400: date_created__lt", options => options with { ReversedRangesFindNothing = false } },
        { 51, "/activity/?date_created__gt=2026-03-01&date_created__gte=2026-03-01", "4 3 2 1", "400: date_created__gte", options => options with { ReversedRangesFindNothing = false } },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_list_is_as_the_contract_assumes_or_as_it_is_told(int number, string address, string on, string off, Func<SimulatorOptions, SimulatorOptions> turn)
    {
        Assert.InRange(number, 1, 51);
        Assert.Equal((on, off), (Ask(Filled, address), Ask(Filled.WithOptions(turn(SimulatorOptions.Default)), address)));
    }

    [Theory]
    [InlineData("-4", "2026-03-01T06:30:00", "4 3 2")] // Half past ten in UTC: four hours behind it is half past six.
    [InlineData("5.5", "2026-03-01T15:45:00", "4")]
    [InlineData(null, "2026-03-01T10:30:00", "4")]
    [InlineData("-4", "2026-03-01T10:30:00Z", "4")] // An offset of its own counts.
    public void A_date_without_an_offset_is_read_where_the_caller_is(string? offset, string date, string page) =>
        Assert.Equal(page == "4 3 2" ? "4" : page, Step(Filled, "/activity/?date_created__gt=" + date, offset));

    [Fact]
    public void It_is_read_as_UTC_when_the_time_zone_is_not_heeded() =>
        Assert.Equal("4 3 2", Step(Filled.WithOptions(SimulatorOptions.Default with { DatesFollowTheTimeZone = false }), "/activity/?date_created__gte=2026-03-01T10:00:00", "-4"));

    [Fact]
    public void A_time_zone_that_is_none_is_refused_or_counts_as_none()
    {
        Assert.Equal("400: Invalid x-tz-offset.", Step(Filled, "/activity/", "east"));
        Assert.Equal("4 3 2 1", Step(Filled.WithOptions(SimulatorOptions.Default with { BadTimeZonesAreRefused = false }), "/activity/", "east"));
    }

    [Fact]
    public void Missing_credentials_are_answered_like_wrong_ones_or_otherwise()
    {
        var strict = Filled.WithOptions(SimulatorOptions.Default with { MissingCredentialsAreDenied = false });
        var bare = HttpCall.To(HttpMethod.Get, "/activity/", Repeat.Safe);
        var wrong = bare.WithHeader("Authorization", "Basic bm9ib2R5Og==");
        Assert.Equal([401, 401, 403, 401], new[] { (Filled, bare), (Filled, wrong), (strict, bare), (strict, wrong) }.Select(one => Simulator.Step(one.Item1, one.Item2).Answer.Status));
    }

    [Theory]
    [InlineData("Basic YXBpX2FkYTo=", 200)] // api_ada and a colon
    [InlineData("basic YXBpX2FkYTo=", 200)]
    [InlineData("Basic YXBpX2FkYQ==", 401)] // without the colon
    [InlineData("Basic YXBpX2FkYTpwdw==", 401)] // with a password
    [InlineData("Basic !", 401)]
    [InlineData("Bearer api_ada", 200)]
    [InlineData("Bearer api_nobody", 401)]
    [InlineData("api_ada", 401)]
    public void Keys_and_tokens_let_in(string header, int status) =>
        Assert.Equal(status, Simulator.Step(Filled, HttpCall.To(HttpMethod.Get, "/activity/", Repeat.Safe).WithHeader("Authorization", header)).Answer.Status);

    [Fact]
    public void A_path_without_its_slash_is_sent_on_not_found_or_served()
    {
        var get = HttpCall.Received(HttpMethod.Get, "/activity/sms").WithQuery("_limit", "1").WithHeader("Authorization", "Bearer api_ada");
        var sent = Simulator.Step(Filled, get).Answer;
        Assert.Equal((308, "/activity/sms/?_limit=1"), (sent.Status, sent.Header("Location")));
        Assert.Equal(404, Simulator.Step(Filled, get.WithMethod(HttpMethod.Delete)).Answer.Status);
        Assert.Equal("3 and more", Simulator.Step(Filled.WithOptions(SimulatorOptions.Default with { PathsNeedTheirSlash = false }), get).Answer.Page());
    }

    [Theory]
    [InlineData("PUT", "/activity/sms/")]
    [InlineData("DELETE", "/activity/sms/")]
    [InlineData("POST", "/activity/sms/acti_0001/")]
    [InlineData("POST", "/activity/")]
    public void Methods_that_a_path_does_not_have_are_not_allowed_or_not_found(string method, string path)
    {
        var call = HttpCall.To(new HttpMethod(method), path, Repeat.Safe).WithHeader("Authorization", "Bearer api_ada");
        var plain = SimulatorOptions.Default with { PlainErrorsHaveOneText = false };
        Assert.Equal(405, Simulator.Step(Filled, call).Answer.Status);
        Assert.Equal("""{"errors":["The method is not allowed for the requested URL."]}""", Simulator.Step(Filled.WithOptions(plain), call).Answer.Body.AsText());
        Assert.Equal(404, Simulator.Step(Filled.WithOptions(SimulatorOptions.Default with { WrongMethodsGet405 = false }), call).Answer.Status);
    }

    [Fact]
    public void A_POST_that_stands_for_a_GET_takes_its_filters_from_the_body_alone()
    {
        var call = HttpCall.To(HttpMethod.Post, "/activity/sms/", Repeat.Safe).WithQuery("_limit", "1").WithHeader("Authorization", "Bearer api_ada").WithHeader("x-http-method-override", "GET");
        Assert.Equal("3 1", Simulator.Step(Filled, call.WithJson(HttpBody.OfText("""{"_params":{"id__in":["acti_0001","acti_0003"],"_limit":10}}"""))).Answer.Page());
        Assert.Equal(400, Simulator.Step(Filled, call.WithJson(HttpBody.OfText("""{"id__in":"acti_0001"}"""))).Answer.Status);
    }

    [Fact]
    public void An_empty_filter_finds_what_has_no_value() => Assert.Equal("2", Ask(Filled, "/activity/sms/?lead_id="));

    [Fact]
    public void Another_organization_has_nothing_here()
    {
        Assert.Equal("", Ask(Filled, "/activity/?organization_id=orga_other"));
        Assert.Equal("4 3 2 1", Ask(Filled, "/activity/?organization_id=" + Filled.OrganizationId));
    }

    [Theory]
    [InlineData("_limit", "-1")]
    [InlineData("_limit", "ten")]
    [InlineData("_skip", "-1")]
    [InlineData("_skip", "1.5")]
    public void Numbers_that_are_none_are_refused(string name, string value) => Assert.Equal("400: " + name, Ask(Filled, $"/activity/?{name}={value}"));

    [Fact]
    public void Whole_seconds_are_compared_when_it_is_told_so()
    {
        var rows = World.Example(Lists.Noon).With([Lists.Sms(1, Lists.Noon.AddMilliseconds(400)), Lists.Sms(2, Lists.Noon.AddMilliseconds(600))]);
        const string Later = "/activity/sms/?date_created__gte=2026-03-01T12:00:00.500Z";
        Assert.Equal(("2", "2 1"), (Ask(rows, Later), Ask(rows.WithOptions(SimulatorOptions.Default with { ComparesWholeSeconds = true }), Later)));
    }

    [Fact]
    public void Unheard_of_addresses_get_the_documented_404() =>
        Assert.Equal(404, Filled.Ask("/lead/").Status);

    private static string Ask(World world, string address) => Step(world, address, null);

    private static string Step(World world, string address, string? offset)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (address[..mark], address[mark..]) : (address, "");
        var call = HttpCall.To(HttpMethod.Get, path, Repeat.Safe).WithQuery(QueryEncoding.Decode(query)).WithHeader("Authorization", "Bearer api_ada");
        return Simulator.Step(world, offset is null ? call : call.WithHeader("x-tz-offset", offset)).Answer.Page();
    }
}
