using System.Text;
using System.Text.Json;
using Nuke.Common.Parameters;

namespace EngineTests.Parameters;

public sealed class PlainJsonTests
{
    [Theory]
    [InlineData("{\"a\":\"b\"}")]
    [InlineData("""{ "$schema": "build.schema.json", "Solution": "App.sln" }""")]
    [InlineData(" { \"Count\" : 12 ,\r\n\t\"Flag\": true, \"Other\": false, \"Labels\": [ \"x\", 3, \"\" ] } \n")]
    public void A_plain_file_is_read_as_the_whole_of_JSON_would_read_it(string json)
    {
        var plain = PlainJson.Read(Encoding.UTF8.GetBytes(json));

        Assert.NotNull(plain);
        Assert.Equal(Text(Whole(json)), Text(plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "a": "b\n" }""")]
    [InlineData("""{ "a": "é" }""")]
    [InlineData("""{ "a": 1.5 }""")]
    [InlineData("""{ "a": 01 }""")]
    [InlineData("""{ "a": null }""")]
    [InlineData("""{ "a": {} }""")]
    [InlineData("""{ "a": [] }""")]
    [InlineData("""{ "a": "b", }""")]
    [InlineData("""{ "a": "b" } // why""")]
    [InlineData("""{ "a": "b" """)]
    [InlineData("""{ "a" "b" }""")]
    [InlineData("""{ "a": truee }""")]
    public void What_is_not_plain_is_left_to_the_other_reader(string json) => Assert.Null(PlainJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Whatever_is_read_is_what_the_whole_of_JSON_would_read()
    {
        string[] good = ["{", "\"a\"", ":", "12", ",", "\"b c\"", ":", "[", "true", ",", "\"x\"", "]", "}"];
        string[] pieces = ["{", "}", "[", "]", ":", ",", "\"a\"", "\"\"", "7", "0", "false", "null", "\n", "x", "\\", "//", "\"", "-1"];
        var (read, left) = (0, 0);

        // Every way to put other pieces in one or two places, once close together and once apart.
        foreach (var json in Exchanged(good, pieces))
        {
            if (PlainJson.Read(Encoding.UTF8.GetBytes(json)) is { } plain)
                Assert.True(Text(Whole(json)) == Text(plain), json);
            _ = PlainJson.Read(Encoding.UTF8.GetBytes(json)) is null ? left++ : read++;
        }

        Assert.True(read > 1_000 && left > 1_000, $"{read} read, {left} left to the other reader");
    }

    [Fact]
    public void A_parameters_file_may_have_comments_and_trailing_commas()
    {
        var read = ParametersFile.Parse("{ // why\n \"Flag\": true, \"Labels\": [\"x\", null,], }"u8.ToArray());

        Assert.Equal("Flag=true;Labels=x,", Text(read));
    }

    private static IEnumerable<string> Exchanged(string[] good, string[] pieces) =>
        from separator in (string[])["", " "]
        from first in Enumerable.Range(0, good.Length)
        from second in Enumerable.Range(first, good.Length - first)
        from one in pieces
        from other in pieces
        select string.Join(separator, good.Select((piece, place) => place == second ? other : place == first ? one : piece));

    private static List<KeyValuePair<string, List<string>>>? Whole(string json)
    {
        try
        {
            return ParametersFile.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(List<KeyValuePair<string, List<string>>>? read)
        => read is null ? null : string.Join(';', read.Select(property => $"{property.Key}={string.Join(',', property.Value)}"));
}
