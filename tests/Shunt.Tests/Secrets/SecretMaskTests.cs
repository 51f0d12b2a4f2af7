using System.Text;
using Shunt.Secrets;

namespace Shunt.Tests.Secrets;

public sealed class SecretMaskTests
{
    private const string Value = "pass \"w<o>rd é";

    /// <summary>Each spelling is one that no other rule takes out.</summary>
    public static TheoryData<string> Spellings =>
    [
        Value,
        "pass \\u0022w\\u003Co\\u003Erd \\u00E9",
        "pass \\\"w<o>rd é",
        "pass%20%22w%3Co%3Erd%20%C3%A9",
        "pass+%22w%3Co%3Erd+%C3%A9",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)).TrimEnd('='),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Value)),
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Value)),
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_secret_is_taken_out_in_every_spelling(string spelling) =>
        Assert.Equal("before *** after", new SecretMask([Value]).Of($"before {spelling} after"));

    [Fact]
    public void A_secret_of_several_lines_is_taken_out_line_by_line_and_a_short_line_stays() =>
        Assert.Equal("1 ***\n2 end\n3 ***", new SecretMask(["-----BEGIN\nend\nMIIEvQ=="]).Of("1 -----BEGIN\n2 end\n3 MIIEvQ=="));

    [Fact]
    public void A_secret_that_is_part_of_another_leaves_nothing_of_the_longer_one() =>
        Assert.Equal("*** ***", new SecretMask(["hunter", "hunter22"]).Of("hunter22 hunter"));
}
