using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>The rules of the house that no analyzer holds.</summary>
public sealed partial class StyleTests
{
    private const int LongestFile = 400;
    private const int LongestTestFile = 600;

    private static IReadOnlyList<string> Product => Repository.Files("*.cs", "src", "build", "compat");

    private static IReadOnlyList<string> All => Repository.Files("*.cs", "src", "build", "compat", "tests", "bench");

    [Fact]
    public void A_file_is_short_enough_to_be_read_at_once()
    {
        var tooLong =
            from file in All
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            let most = file.StartsWith("tests/", StringComparison.Ordinal) ? LongestTestFile : LongestFile
            where lines > most
            select $"{file}: {lines} lines, at most {most}";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_file_has_one_public_type_at_most()
    {
        var crowded =
            from file in Product
            let types = PublicType().Matches(Repository.Text(file)).Select(match => match.Groups["name"].Value).Distinct().ToList()
            where types.Count > 1
            select $"{file}: {string.Join(", ", types)}";

        Assert.Empty(crowded);
    }

    [Fact]
    public void A_public_type_lies_in_the_file_of_its_name()
    {
        var misplaced =
            from file in Product
            let type = PublicType().Match(Repository.Text(file)).Groups["name"].Value
            where type.Length > 0 && Path.GetFileName(file).Split('.')[0] != type
            select $"{file}: {type}";

        Assert.Empty(misplaced);
    }

    [Fact]
    public void A_type_is_named_for_what_it_is()
    {
        // The drop-ins in compat/ take their names from the packages they stand in for.
        var vague =
            from file in Repository.Files("*.cs", "src", "build")
            from match in AnyType().Matches(Repository.Text(file))
            where Vague().IsMatch(match.Groups["name"].Value)
            select $"{file}: {match.Groups["name"].Value}";

        Assert.Empty(vague);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var self = "tests/House.Tests/StyleTests.cs";
        var found =
            from file in All
            where file != self && Later().IsMatch(Repository.Text(file))
            select file;

        Assert.Empty(found);
    }

    [Fact]
    public void A_suppression_says_why()
    {
        var silent =
            from file in All
            from match in BareSuppression().Matches(Repository.Text(file))
            select $"{file}: {match.Value.Trim()}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Text_files_end_their_lines_as_gitattributes_says()
    {
        string[] patterns = ["*.cs", "*.csproj", "*.props", "*.targets", "*.json", "*.md", "*.sh", "*.ps1"];
        var faulty =
            from pattern in patterns
            from file in Repository.Files(pattern)
            let text = Repository.Text(file)
            where text.Contains('\r', StringComparison.Ordinal) || (text.Length > 0 && !text.EndsWith('\n') && !file.EndsWith(".json", StringComparison.Ordinal))
            select file;

        Assert.Empty(faulty);
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|ref|unsafe|file) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex("(?:Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Info|Base)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Later();

    [GeneratedRegex(@"#pragma warning disable [A-Z]+\d+[ \t]*$|\[SuppressMessage\((?![^\]]*Justification)[^\]]*", RegexOptions.Multiline)]
    private static partial Regex BareSuppression();
}
