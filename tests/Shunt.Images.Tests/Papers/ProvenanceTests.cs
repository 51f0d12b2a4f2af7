using System.Text;
using Shunt.Images.Papers;

namespace Shunt.Images.Tests.Papers;

public sealed class ProvenanceTests
{
    [Fact]
    public void The_statement_names_image_source_lock_file_SDK_base_and_the_level_it_reaches()
    {
        var statement = Encoding.UTF8.GetString(Provenance.Of(PaperSample.Subject(), PaperSample.Inputs));

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Papers", "provenance.intoto.json")), statement + "\n");
    }

    [Fact]
    public void Who_built_and_where_changes_nothing()
    {
        var elsewhere = new Dictionary<string, string>(PaperSample.Inputs) { ["build"] = "bob@server" };

        Assert.Equal(Provenance.Of(PaperSample.Subject(), PaperSample.Inputs), Provenance.Of(PaperSample.Subject(), elsewhere));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var statement = Encoding.UTF8.GetString(Provenance.Of(PaperSample.Subject(settings: new ImageSettings()), new Dictionary<string, string> { ["lock"] = "none" }));

        Assert.DoesNotContain("gitBlob", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("\"base\"", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("uri", statement, StringComparison.Ordinal);
    }
}
