using App.Storage;

namespace App.Tests;

/// <summary>What the yard does, wherever it keeps its trains.</summary>
public abstract class YardTests
{
    private readonly Yard _yard;

    private protected YardTests(ITrainStore store) => _yard = new Yard(store);

    [Fact]
    public void A_train_number_is_given_once()
    {
        _yard.Add("FR1", 1);

        Assert.Equal(409, _yard.Add("FR1", 1).Refusal?.Status);
    }

    [Fact]
    public void The_yard_is_full_at_its_capacity_and_takes_one_more_after_a_removal()
    {
        for (var number = 0; number < Yard.Capacity; number++)
            Assert.Null(_yard.Add($"FR{number}", 1).Refusal);

        Assert.Equal(409, _yard.Add("IC1", 1).Refusal?.Status);

        _yard.Remove("FR7", _ => true);
        Assert.Null(_yard.Add("IC1", 1).Refusal);
    }

    [Fact]
    public void Trains_are_listed_by_number()
    {
        foreach (var number in (string[])["FR2", "A1", "FR10"])
            _yard.Add(number, 1);

        Assert.Equal(["A1", "FR10", "FR2"], _yard.Trains.Select(train => train.Number));
    }

    [Fact]
    public void A_change_on_an_older_state_is_refused()
    {
        var seen = _yard.Add("FR1", 12).Train!.Revision;
        _yard.Change("FR1", revision => revision == seen, train => train.With(1, new Load("ore", 1)));

        var second = _yard.Change("FR1", revision => revision == seen, train => train.With(2, new Load("coal", 1)));

        Assert.Equal(412, second.Refusal?.Status);
        Assert.Equal([1], _yard.Find("FR1").Train!.Loads.Keys);
    }

    [Fact]
    public void A_change_that_loses_the_race_is_judged_again_on_the_newer_state()
    {
        _yard.Add("FR1", 12);
        var rivals = 0;

        var outcome = _yard.Change("FR1", _ => true, train =>
        {
            if (rivals++ == 0)
                _yard.Change("FR1", _ => true, rival => rival.With(1, new Load("ore", 1)));
            return train.With(2, new Load("coal", 1));
        });

        Assert.Equal([1, 2], outcome.Train!.Loads.Keys);
    }

    [Fact]
    public void A_removal_that_loses_the_race_is_refused()
    {
        var seen = _yard.Add("FR1", 12).Train!.Revision;
        var rivals = 0;

        var outcome = _yard.Remove("FR1", revision =>
        {
            if (rivals++ == 0)
                _yard.Change("FR1", _ => true, rival => rival.With(1, new Load("ore", 1)));
            return revision == seen;
        });

        Assert.Equal(412, outcome.Refusal?.Status);
        Assert.NotNull(_yard.Find("FR1").Train);
    }

    [Fact]
    public void A_revision_is_not_used_again_when_a_train_comes_back()
    {
        var first = _yard.Add("FR1", 1).Train!.Revision;
        _yard.Remove("FR1", _ => true);

        var second = _yard.Add("FR1", 1).Train!.Revision;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_train_that_changed_is_not_removed()
    {
        var seen = _yard.Add("FR1", 1).Train!.Revision;
        _yard.Change("FR1", _ => true, train => train.With(1, new Load("ore", 1)));

        Assert.Equal(412, _yard.Remove("FR1", revision => revision == seen).Refusal?.Status);
        Assert.NotNull(_yard.Find("FR1").Train);
    }

    [Fact]
    public void A_train_that_is_not_there_is_neither_found_nor_changed_nor_removed()
    {
        var missing = Refusal.NotFound("Train 'FR9' is not in the yard.");

        Assert.Equal(missing, _yard.Find("FR9").Refusal);
        Assert.Equal(missing, _yard.Change("FR9", _ => true, train => train).Refusal);
        Assert.Equal(missing, _yard.Remove("FR9", _ => true).Refusal);
    }
}
