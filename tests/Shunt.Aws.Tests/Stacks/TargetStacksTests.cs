using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Templates;
using Shunt.Ledger;
using Shunt.Targets;
using YamlDotNet.RepresentationModel;

namespace Shunt.Aws.Tests.Stacks;

/// <summary>What is asked of CloudFormation for each kind of stack.</summary>
public sealed class TargetStacksTests
{
    private const string Role = "arn:aws:iam::123456789012:role/shop-prod-stacks";

    private static readonly Placed Version = new("0123456789abcdef0123456789abcdef01234567", "sha256:" + new string('a', 64));
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    private static readonly AwsSettings Settings = new()
    {
        Name = "shop",
        Account = "123456789012",
        Region = "eu-west-1",
        Secrets = new Dictionary<string, string> { ["API_KEY"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/api-key" },
    };

    private readonly TargetStacks _stacks = new(Settings, "prod", Component);

    [Fact]
    public void Every_parameter_of_a_template_is_one_that_it_has_and_each_without_a_default_is_given()
    {
        StackPlan[] plans = [_stacks.Environment(), Release(), Routing(new Share(Version.Suffix, 100))];

        foreach (var plan in plans)
        {
            var parameters = ((YamlMappingNode)Policies.Document(plan.Template)["Parameters"]).Children;
            var required = parameters.Where(parameter => !((YamlMappingNode)parameter.Value).Children.ContainsKey("Default")).Select(parameter => parameter.Key.ToString());
            Assert.Empty(plan.Parameters.Keys.Except(parameters.Keys.Select(key => key.ToString())));
            Assert.Empty(required.Except(plan.Parameters.Keys));
        }
    }

    [Fact]
    public void Every_value_is_one_that_its_parameter_allows()
    {
        StackPlan[] plans = [_stacks.Environment(), Release(), Routing(new Share(Version.Suffix, 90), new Share("fedcba987654", 10)), Routing(new Share(Version.Suffix, 100))];

        foreach (var plan in plans)
        {
            var parameters = (YamlMappingNode)Policies.Document(plan.Template)["Parameters"];
            foreach (var (name, value) in plan.Parameters)
            {
                var parameter = (YamlMappingNode)parameters[name];
                if (parameter.Children.TryGetValue("AllowedPattern", out var pattern))
                    Assert.Matches($"^(?:{pattern})$", value);
                if (parameter.Children.ContainsKey("AllowedValues"))
                    Assert.Contains(value, Policies.Texts(parameter, "AllowedValues"));
            }
        }
    }

    [Fact]
    public void Stacks_are_named_and_tagged_by_what_they_are_of()
    {
        Assert.Equal(
            ["shop-prod-environment", "shop-prod-app-0123456789ab", "shop-prod-routing"],
            [_stacks.Environment().Name, Release().Name, Routing(new Share(Version.Suffix, 100)).Name]);
        Assert.Equal(
            ["shunt:component=app", $"shunt:digest={Version.Digest}", "shunt:name=shop", "shunt:target=prod", $"shunt:version={Version.Commit}"],
            Release().Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_image_is_deployed_by_its_digest() => Assert.Equal($"123456789012.dkr.ecr/shop@{Version.Digest}", Release().Parameters["Image"]);

    [Fact]
    public void A_cutover_is_watched_by_its_alarms_and_a_way_back_by_none()
    {
        var forward = _stacks.Routing([new Share(Version.Suffix, 10), new Share("fedcba987654", 90)], 7, Priorities.Alias, Role, ["arn:alarm"], TimeSpan.FromMinutes(10));
        var back = Routing(new Share("fedcba987654", 100));

        Assert.Equal(["arn:alarm"], forward.Triggers);
        Assert.Equal(TimeSpan.FromMinutes(10), forward.Monitoring);
        Assert.Empty(back.Triggers);
        Assert.Equal(TimeSpan.Zero, back.Monitoring);
        Assert.Equal(("fedcba987654", "100", "", "0"), (back.Parameters["Suffix"], back.Parameters["Weight"], back.Parameters["OtherSuffix"], back.Parameters["OtherWeight"]));
    }

    [Fact]
    public void The_alarms_of_a_cutover_are_those_that_the_templates_make()
    {
        var stacks = new TargetStacks(Settings with { DatabaseClusterId = "shop-db" }, "prod", Component);
        var made = Alarms(Release().Template, ("Component", "app"), ("Suffix", Version.Suffix)).Concat(Alarms(_stacks.Environment().Template));

        var alarms = stacks.Alarms(Version.Suffix, "aws");

        Assert.Equal(5, alarms.Count);
        Assert.Empty(alarms.Except(made.Select(name => $"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:{name}")));
        Assert.Equal(4, _stacks.Alarms(Version.Suffix, "aws").Count);
    }

    [Theory]
    [InlineData(null, "app.prod.localhost", "app-0123456789ab.prod.localhost")]
    [InlineData("shop.example", "app.prod.shop.example", "app-0123456789ab.prod.shop.example")]
    public void Routes_are_below_the_domain_where_there_is_one(string? domain, string alias, string suffixed)
    {
        var stacks = new TargetStacks(Settings with { Domain = domain }, "prod", Component);

        Assert.Equal((alias, suffixed), (stacks.Host(null), stacks.Host(Version.Suffix)));
    }

    [Fact]
    public void No_secret_is_in_what_is_asked_of_CloudFormation_but_by_its_name()
    {
        Assert.Contains("arn:aws:ssm:eu-west-1:123456789012:parameter/shop/api-key", Release().Template, StringComparison.Ordinal);
        Assert.Equal("arn:aws:ssm:eu-west-1:123456789012:parameter/shop/api-key", _stacks.Environment().Parameters["SecretArns"]);
    }

    [Fact]
    public void A_given_listener_tells_its_load_balancer()
    {
        var given = Settings with { Given = new() { ListenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2" } };

        Assert.Equal("app/shared/50dc6c495c0c9188", new TargetStacks(given, "prod", Component).Environment().Parameters["LoadBalancerName"]);
    }

    private static IEnumerable<string> Alarms(string template, params (string Name, string Value)[] values) =>
        ((YamlMappingNode)Policies.Document(template)["Resources"]).Children.Values
            .Where(resource => resource["Type"].ToString() == "AWS::CloudWatch::Alarm")
            .Select(alarm => values.Prepend(("Name", "shop")).Prepend(("Target", "prod")).Aggregate(
                alarm["Properties"]["AlarmName"].ToString(), (name, value) => name.Replace($"${{{value.Item1}}}", value.Item2, StringComparison.Ordinal)));

    private StackPlan Release() => _stacks.Release(Version, "123456789012.dkr.ecr/shop", tasks: 2, priority: 10_001, Role);

    private StackPlan Routing(params Share[] shares) => _stacks.Routing(shares, 7, Priorities.Alias, Role, [], TimeSpan.Zero);
}
