using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Shunt.Secrets;

namespace Shunt.Tests.Secrets;

public sealed class SecretTests
{
    private const string Value = "hunter2 & friends";
    private static readonly Secret Password = new(Value);

    [Fact]
    public void A_secret_is_a_mask_wherever_a_text_is_made_of_it_at_run_time()
    {
        object any = Password;

        Assert.Equal(
            ["***", "a *** b", "a***", "***,***", "{}"],
            [$"{any}", $"a {any} b", "a" + any, string.Join(',', any, any), JsonSerializer.Serialize(any)]);
        Assert.Equal("***", string.Format(CultureInfo.InvariantCulture, "{0}", any));
    }

    [Fact]
    public void Nothing_public_of_a_secret_is_its_value()
    {
        var read = typeof(Secret).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(member => member is PropertyInfo or FieldInfo || (member is MethodInfo { ReturnType: var type } && type == typeof(string)))
            .Select(member => member.Name);

        Assert.Equal(["Mask", "ToString"], read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_secret_gets_into_the_environment_of_a_process()
    {
        Dictionary<string, string?> environment = [];

        Password.PutInto(environment, "PASSWORD");

        Assert.Equal(Value, environment["PASSWORD"]);
    }

    [Fact]
    public void Secrets_are_the_same_when_their_values_are()
    {
        Assert.True(Password.IsSameAs(new Secret(Value)));
        Assert.False(Password.IsSameAs(new Secret(Value + " ")));
    }

    [Fact]
    public void There_is_no_empty_secret() => Assert.Throws<ArgumentException>(() => new Secret(""));
}
