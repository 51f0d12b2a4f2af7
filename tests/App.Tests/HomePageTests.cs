namespace App.Tests;

public sealed class HomePageTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void The_page_names_the_version_short_and_in_full()
    {
        var page = HomePage.Render(Commit, []);

        Assert.Contains("<p class=\"version\">0123456789ab</p>", page, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"full\">{Commit}</p>", page, StringComparison.Ordinal);
        Assert.Contains("The yard is empty.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_have_two_colours()
    {
        Assert.Contains("--hue: 291", HomePage.Render(Commit, []), StringComparison.Ordinal);
        Assert.Contains("--hue: 15", HomePage.Render("ffff" + Commit[4..], []), StringComparison.Ordinal);
        Assert.Contains("--hue: 210", HomePage.Render("unknown", []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_train_is_shown_with_its_wagons_and_a_cargo_stays_text()
    {
        var train = Train.Assemble("FR1", 2).Train!.With(2, new Load("<b>ore</b>", 12.5m)).Train!;

        var page = HomePage.Render(Commit, [train]);

        Assert.Contains("<h2>FR1 <small>1 of 2 wagons loaded, 12.5 of 2000 t</small></h2>", page, StringComparison.Ordinal);
        Assert.Contains("<ol><li>1</li><li class=\"loaded\" title=\"12.5 t\">2 &lt;b&gt;ore&lt;/b&gt;</li></ol>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_train_that_has_left_says_when()
    {
        var train = Train.Assemble("FR1", 1).Train!.With(1, new Load("ore", 1)).Train!
            .Depart(new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.FromHours(2))).Train!;

        Assert.Contains("left at 12:30 UTC", HomePage.Render(Commit, [train]), StringComparison.Ordinal);
    }
}
