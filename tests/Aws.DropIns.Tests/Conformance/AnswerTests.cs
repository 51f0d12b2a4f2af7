using System.Xml.Linq;
using Amazon.Runtime;
using Aws.DropIns.Tests.Listening;
using Aws.DropIns.Tests.Models;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Answers with every member are read as the service's model says, and errors become their exceptions.</summary>
public sealed class AnswerTests
{
    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task Every_member_of_every_answer_is_read(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));
        await using var listener = await WireListener.StartAsync();
        using var client = dropIn.Connect(listener.Address);

        foreach (var operation in dropIn.Operations)
        {
            var answer = Sample.Of(dropIn.Model(operation + "Response"));
            var said = Answered(model, operation, answer);
            listener.Answer = _ => said;

            var read = await dropIn.CallAsync(client, operation, Sample.Of(dropIn.Model(operation + "Request")));

            Assert.Equal(Sample.Text(answer), Sample.Text(read));
            Assert.Equal(Said.RequestId, read.ResponseMetadata.RequestId);
        }
    }

    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task Every_error_that_an_operation_declares_is_an_exception_of_its_own(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));
        await using var listener = await WireListener.StartAsync();
        using var client = dropIn.Connect(listener.Address);

        foreach (var operation in dropIn.Operations)
        {
            foreach (var (code, exception) in model.Errors(operation))
            {
                listener.Answer = _ => model.Protocol == "query" ? Said.XmlError(code) : Said.JsonError(code);

                var thrown = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => dropIn.CallAsync(client, operation, Sample.Of(dropIn.Model(operation + "Request"))));

                Assert.Equal(
                    ($"{dropIn.Space}.Model.{exception}", code, $"said: {code}", Said.RequestId, 400),
                    (thrown.GetType().FullName, thrown.ErrorCode, thrown.Message, thrown.RequestId, (int)thrown.StatusCode));
            }
        }
    }

    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task An_error_that_an_operation_does_not_declare_is_the_services_own_exception(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));
        await using var listener = await WireListener.StartAsync(_ => model.Protocol == "query" ? Said.XmlError("Unheard", 403) : Said.JsonError("Unheard", 403));
        using var client = dropIn.Connect(listener.Address);

        foreach (var operation in dropIn.Operations)
        {
            var thrown = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => dropIn.CallAsync(client, operation, Sample.Of(dropIn.Model(operation + "Request"))));

            Assert.Equal(
                ($"{dropIn.Space}.{dropIn.Prefix}Exception", "Unheard", "said: Unheard", 403),
                (thrown.GetType().FullName, thrown.ErrorCode, thrown.Message, (int)thrown.StatusCode));
        }
    }

    [Fact]
    public async Task An_answer_may_have_members_and_words_that_are_not_known_here()
    {
        await using var listener = await WireListener.StartAsync(_ => new Said(200, """{"services":[{"status":"ACTIVE","new":{"x":[1]},"desiredCount":null,"deployments":[{"rolloutState":"ON_A_BOAT"}]},{"deployments":[]},{ }],"failures":[]}"""));
        using var client = (Amazon.ECS.AmazonECSClient)DropIn.Of("ecs").Connect(listener.Address);

        var answer = await client.DescribeServicesAsync(new() { Services = ["app"] });

        Assert.Equal(("ACTIVE", "ON_A_BOAT", null), (answer.Services![0].Status, answer.Services[0].Deployments!.Single().RolloutState!.Value, answer.Services[0].DesiredCount));
        Assert.Empty(answer.Services[1].Deployments!);
        Assert.Null(answer.Services[2].Deployments);
    }

    private static Said Answered(ServiceModel model, string operation, object answer)
    {
        var (wire, shape) = (new ModelWire(model), model.ShapeOf(operation, "output"));
        if (model.Protocol != "query")
            return new Said(200, shape is null ? "" : wire.Json(answer, shape).ToJsonString());

        XNamespace space = "http://service.example/doc/";
        var wrapper = shape is null ? null : ServiceModel.Text(model.Operation(operation)!.Value.GetProperty("output"), "resultWrapper");
        var root = new XElement(
            operation + "Response",
            wrapper is null ? null : new XElement(wrapper, wire.Xml(answer, shape).ToArray()),
            new XElement("ResponseMetadata", new XElement("RequestId", Said.RequestId)));
        foreach (var element in root.DescendantsAndSelf())
            element.Name = space + element.Name.LocalName;
        return new Said(200, root.ToString());
    }
}
