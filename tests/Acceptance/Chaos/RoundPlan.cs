namespace Acceptance.Chaos;

/// <summary>One round as its seed draws it.</summary>
/// <param name="Seed">The campaign's seed.</param>
/// <param name="Number">The round's number.</param>
/// <param name="Before">What is true before.</param>
/// <param name="Order">The command that is harmed.</param>
/// <param name="Harm">What dies.</param>
/// <param name="Moment">When.</param>
/// <param name="Next">The command that is run afterwards: mostly the same.</param>
internal sealed record RoundPlan(int Seed, int Number, World Before, Order Order, Harm Harm, Moment Moment, Order Next)
{
    /// <summary>Draws a round.</summary>
    /// <param name="seed">The campaign's seed.</param>
    /// <param name="number">The round's number.</param>
    /// <param name="world">What is true before.</param>
    /// <param name="lane">Where it happens.</param>
    /// <param name="rehearsal">The versions there are.</param>
    public static RoundPlan Draw(int seed, int number, World world, LaneKind lane, Rehearsal rehearsal)
    {
#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a round can be run again, and no secret is made of it
        var random = new Random(Mix(seed, number));
        var order = Choose(random, world, lane, rehearsal);
        var harm = ChooseHarm(random, world, order, lane);
        var moment = ChooseMoment(random, order);
        var next = harm == Harm.BuildKilled && random.Next(5) == 0 ? ChooseNext(random, world, order, lane, rehearsal) : order;
        return new RoundPlan(seed, number, world, order, harm, moment, next);
    }

    /// <inheritdoc />
    public override string ToString() =>
        $"{Order}, {Harm} {Moment}{(Next == Order ? "" : $", then {Next}")} (--seed {Seed} --round {Number} --from {Before})";

    // Neighbouring seeds of the framework's generator begin with much the same numbers.
    private static int Mix(int seed, int number)
    {
        var mixed = unchecked(((ulong)(uint)seed << 32 | (uint)number) * 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9);
        return (int)(mixed >> 33);
    }

    private static Order Choose(Random random, World world, LaneKind lane, Rehearsal rehearsal)
    {
        List<Order> orders = [];
        var target = lane.Target;
        var standing = world[target];
        var least = lane.IsPromoted ? world["stage"].Live ?? -1 : -1;
        foreach (var version in rehearsal.Good.Where(version => version >= least && version != standing.Live && !(version < standing.Live)))
        {
            orders.AddRange(Enumerable.Repeat(new Order(Verb.Cutover, target, version), 6));
            orders.AddRange(Enumerable.Repeat(new Order(Verb.DeployInitial, target, version), 2));
        }

        if (standing.Good.Count > 1)
        {
            orders.AddRange(Enumerable.Repeat(new Order(Verb.Rollback, target), 5));
            orders.AddRange(Enumerable.Repeat(new Order(Verb.Rollback, target, standing.Good[^2]), 5));
        }

        if (lane.IsPromoted && world["stage"].Good.Count > 1)
            orders.AddRange(Enumerable.Repeat(new Order(Verb.Rollback, "stage"), 4));
        if (lane.HasSick && rehearsal.Sick is { } sick && standing.Live is not null)
            orders.AddRange(Enumerable.Repeat(new Order(Verb.CutoverOfTheSick, target, sick), 8));
        if (standing.Live is not null || orders.Count == 0)
            orders.Add(new Order(Verb.Teardown, target));
        return orders[random.Next(orders.Count)];
    }

    // Another command settles what the dead one left where it goes itself.
    private static Order ChooseNext(Random random, World world, Order order, LaneKind lane, Rehearsal rehearsal)
    {
        var after = world.Follow(order).After;
        if (after[lane.Target].Live is null)
            return order;

        var next = Choose(random, after, lane, rehearsal);

        // The order may not have arrived: a version that falls ill is found and goes back only where another served.
        var isAlone = next.Verb == Verb.CutoverOfTheSick && world[next.Target].Live is null;
        return isAlone || order.Targets.Except(next.Targets).Any() ? order : next;
    }

    private static Harm ChooseHarm(Random random, World world, Order order, LaneKind lane)
    {
        var throwOf = random.Next(100);
        if (world[order.Target].Live is null || order.Verb == Verb.Teardown)
            return Harm.BuildKilled;
        if (throwOf < 4 && order is not { Verb: Verb.Rollback, Version: null })
            return Harm.BuildPaused;
        if (!lane.IsEdgeHarmed || order is { Verb: Verb.Rollback, Version: null })
            return Harm.BuildKilled;

        return throwOf switch
        {
            < 14 => Harm.WorkerKilled,
            < 24 => Harm.SupervisorKilled,
            < 34 => Harm.InstanceKilled,
            _ => Harm.BuildKilled,
        };
    }

    private static Moment ChooseMoment(Random random, Order order)
    {
        var share = random.NextDouble();
        var nth = 1 + random.Next(EntriesOf(order));
        return random.Next(10) switch
        {
            < 4 => new Moment(MomentKind.Random, 0, share),
            < 7 => new Moment(MomentKind.Entry, nth, 0),
            < 9 => new Moment(MomentKind.Entry, nth, share),
            _ => new Moment(MomentKind.Writing, nth, 0),
        };
    }

#pragma warning restore CA5394

    // How many entries the command usually writes, its lease included: more would only be waited for.
    private static int EntriesOf(Order order) => (order.Verb, order.Target) switch
    {
        (Verb.Teardown or Verb.DeployInitial, _) => 4,
        (Verb.Rollback, _) => 5,
        (_, "stage") => 7,
        (_, "dev") => 10,
        _ => 13,
    };
}
