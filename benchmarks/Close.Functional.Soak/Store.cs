using System.Collections.Immutable;

namespace Close.Functional.Soak;

/// <summary>What the server of the soak run holds. Safe for many requests at once: every change makes a new set.</summary>
internal sealed class Store
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> sends = new(StringComparer.Ordinal);
    private int created;

    /// <summary>All messages, oldest first.</summary>
    public ImmutableSortedSet<Sms> Rows { get; private set; } = ImmutableSortedSet.Create<Sms>(new ByDate());

    private ImmutableDictionary<string, Sms> ById { get; set; } = ImmutableDictionary<string, Sms>.Empty;

    /// <summary>How often messages of each text were handed to sending.</summary>
    public IReadOnlyDictionary<string, int> Sends
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, int>(sends, StringComparer.Ordinal);
            }
        }
    }

    public Sms? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Takes in a message and gives it with its id.</summary>
    public Sms Add(Func<SmsId, Sms> make)
    {
        lock (gate)
        {
            var sms = make(SmsId.Parse($"acti_soak{++created:D12}").IfFail(_ => throw new InvalidOperationException("An id of the soak run is not one.")));
            Put(sms);
            return sms;
        }
    }

    /// <summary>Changes a message; null when it is not there.</summary>
    public Sms? Change(string id, Func<Sms, Sms> change)
    {
        lock (gate)
        {
            if (Find(id) is not { } before)
            {
                return null;
            }

            var after = change(before);
            Rows = Rows.Remove(before);
            Put(after);
            return after;
        }
    }

    public bool Remove(string id)
    {
        lock (gate)
        {
            if (Find(id) is not { } gone)
            {
                return false;
            }

            Rows = Rows.Remove(gone);
            ById = ById.Remove(id);
            return true;
        }
    }

    /// <summary>Counts that a message went out.</summary>
    public void Sent(Sms sms)
    {
        lock (gate)
        {
            sends[sms.Text ?? ""] = sends.GetValueOrDefault(sms.Text ?? "") + 1;
        }
    }

    private void Put(Sms sms)
    {
        Rows = Rows.Add(sms);
        ById = ById.SetItem(sms.Id.Value, sms);
    }

    private sealed class ByDate : IComparer<Sms>
    {
        public int Compare(Sms? x, Sms? y) => (x!.DateCreated, x.Id.Value).CompareTo((y!.DateCreated, y.Id.Value));
    }
}
