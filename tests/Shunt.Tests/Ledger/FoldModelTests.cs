using System.Text;
using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

/// <summary>Any sequence of facts, sensible or not, folds, and what must always hold does.</summary>
public sealed class FoldModelTests
{
    private const int Sequences = 400;
    private const int Length = 60;

    private static readonly Placed[] Versions = [V1, V2, V3, Version('4')];

    [Fact]
    public void Every_sequence_of_facts_folds_to_a_state_whose_rules_hold()
    {
        for (var seed = 0; seed < Sequences; seed++)
        {
            var facts = Facts(new Random(seed));
            var state = TargetState.Empty;
            var model = new Model();
            for (var number = 1; number <= facts.Count; number++)
            {
                state = state.After(Entry(number, facts[number - 1], state.Epoch));
                model.Take(facts[number - 1]);
                var wrong = model.Compare(state, number);
                Assert.True(wrong is null, $"seed {seed}, entry {number} ({facts[number - 1]}): {wrong}");
            }
        }
    }

    [Fact]
    public void A_fold_that_starts_at_any_snapshot_ends_as_the_fold_of_everything()
    {
        for (var seed = 0; seed < Sequences; seed++)
        {
            var (whole, shortened) = (TargetState.Empty, TargetState.Empty);
            var number = 0;
            foreach (var fact in Facts(new Random(seed)))
            {
                number++;
                whole = whole.After(Entry(number, fact, whole.Epoch));
                shortened = shortened.After(Entry(number, fact, shortened.Epoch));
                if (!shortened.IsQuiet)
                    continue;

                var snapshot = EntryFormat.Read(EntryFormat.Write(Entry(number, shortened.ToSnapshot())).Content);
                shortened = TargetState.Of(snapshot, (SnapshotTaken)snapshot.Fact);
                Assert.True(Text(whole) == Text(shortened), $"seed {seed}, entry {number} ({fact})");
            }
        }
    }

    private static string Text(TargetState state) => Encoding.UTF8.GetString(EntryFormat.Write(Entry(1, state.ToSnapshot())).Content);

    private static List<Fact> Facts(Random random) => [.. Enumerable.Range(0, Length).Select(_ => AnyFact(random))];

#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a failure can be run again, and no secret is made of it
    private static Fact AnyFact(Random random)
    {
        var component = random.Next(5) == 0 ? "web" : "app";
        Placed Any() => Versions[random.Next(Versions.Length)];
        Placed? Maybe() => random.Next(3) == 0 ? null : Any();
        DateTimeOffset? Until() => random.Next(2) == 0 ? null : Start.AddHours(1);
        var effects = $"effects {random.Next(3)}";

        IReadOnlyList<Effect> List() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyEffect(random, component, Any()))];

        return random.Next(19) switch
        {
            0 => new LeaseAcquired(TimeSpan.FromSeconds(10), null),
            1 => new LeaseReleased(),
            2 => new Approved(component, Any(), effects, null),
            3 => new DeployIntended(component, Any()),
            4 => new Deployed(component, Any(), new Uri("http://localhost")),
            5 => new Verified(component, Any(), []),
            6 => new Rejected(component, Any(), "reason"),
            7 => new CutoverIntended(component, Maybe(), Any(), [10, 100], effects, null, "tool"),
            8 => new WeightMoved(component, Any(), 10),
            9 or 10 => new TakenLive(component, Any(), Maybe(), Until()),
            11 => new RollbackIntended(component, Any(), Any(), random.Next(2) == 0, "reason"),
            12 => new RolledBack(component, Any(), Any(), random.Next(2) == 0, Until()),
            13 => new Retired(component, Any()),
            14 => new RunIntended(component, (RunKind)random.Next(2), Maybe(), Any(), [AnyEffect(random, component, Any()), .. List()], effects, null, null, "tool"),
            15 => new TurnedBack(component, Any(), "reason", List()),
            16 => new Retained(component, Any(), Start.AddHours(1)),
            17 => new LeftServing(component, Any()),
            _ => random.Next(4) == 0 ? new TornDown() : new Retired(component, Any()),
        };
    }

    private static Effect AnyEffect(Random random, string component, Placed version) => random.Next(11) switch
    {
        0 => new StartInstance(component, version, "host"),
        1 => new RunTests(component, version, "host"),
        2 => new MoveAlias(component, "alias", null, version, 10, TimeSpan.Zero),
        3 => new MoveAlias(component, "alias", null, version, 100, TimeSpan.Zero),
        4 => new RetainInstance(component, version, TimeSpan.FromMinutes(1)),
        5 => new MoveAlias(component, "alias", null, version, 100, TimeSpan.Zero, IsTested: true),
        9 => new HoldAlias(component, "alias", version, version),
        7 => new GrowInstance(component, version, 2),
        8 => new ShrinkInstance(component, version, 1),
        6 => new RunSmokeTests(component, "alias", null, version),
        _ => new EndInstance(component, version),
    };
#pragma warning restore CA5394

    /// <summary>What must hold, told in another way than the fold does it.</summary>
    private sealed class Model
    {
        private readonly HashSet<string> _served = [];
        private readonly Dictionary<(string Component, Placed Version), bool> _isGood = [];
        private readonly Dictionary<string, Placed> _live = [];
        private Fact? _last;
        private int _leases;

        public void Take(Fact fact)
        {
            _last = fact;
            switch (fact)
            {
                case LeaseAcquired: _leases++; break;
                case TornDown: _served.Clear(); _isGood.Clear(); _live.Clear(); break;
                case TakenLive done: Serve(done.Component, done.Live); _isGood[(done.Component, done.Live)] = true; break;
                case LeftServing done when _live.GetValueOrDefault(done.Component) != done.Version:
                    Serve(done.Component, done.Version);
                    _isGood[(done.Component, done.Version)] = false;
                    break;
                case RolledBack done:
                    _isGood[(done.Component, done.Live)] = _live.GetValueOrDefault(done.Component) != done.Live || _isGood[(done.Component, done.Live)];
                    Serve(done.Component, done.Live);
                    _isGood[(done.Component, done.From)] = false;
                    break;
            }
        }

        public string? Compare(TargetState state, int number)
        {
            if (state.Number != number)
                return $"the state is at {state.Number}";
            if (_leases == 0 != (state.Epoch == 0) || state.Lease?.Epoch > state.Epoch)
                return "epoch and leases do not agree";

            return state.Components.Select(pair => Compare(pair.Key, pair.Value)).FirstOrDefault(wrong => wrong is not null)
                ?? _served.Except(state.Components.Keys).FirstOrDefault();
        }

        private void Serve(string component, Placed version)
        {
            _served.Add(component);
            _live[component] = version;
        }

        private string? Compare(string name, ComponentState component)
        {
            var good = _isGood.Where(pair => pair.Key.Component == name && pair.Value).Select(pair => pair.Key.Version).ToHashSet();
            return _served.Contains(name) != (component.Live is not null) ? "what serves and the history do not agree"
                : !good.SetEquals(component.Good) || good.Count != component.Good.Count ? "good versions and the history do not agree"
                : component.LastGood is { } last && (last == component.Live?.Version || !good.Contains(last)) ? "a rollback would lead to a version that is not good"
                : component.Previous is not null && component.Previous == component.Live?.Version ? "what serves is its own predecessor"
                : component.Previous is null && component.RetainedUntil is not null ? "nothing is retained until a time"
                : _last is TakenLive or RolledBack && ((ComponentFact)_last).Component == name && component.Open is { Effects: null } ? "a finished move is open"
                : component.Open is { Effects: { } effects } open && (open.Done < 0 || open.Done >= effects.Count) ? "a run is open and has nothing left to do"
                : _last is RunIntended begun && begun.Component == name && (component.Open?.Effects != begun.Effects || component.Approvals.Any(approval => approval.Effects == begun.List))
                    ? "an intended run is not open, or its approval can be used again"
                : _live.TryGetValue(name, out var live) && component.Live?.Version != live ? "what serves is another"
                : _last is CutoverIntended last2 && last2.Component == name && component.Approvals.Any(approval => approval.Effects == last2.Effects)
                    ? "a used approval can be used again"
                : null;
        }
    }
}
