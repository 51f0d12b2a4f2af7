global using Nuke.Common;
global using Assert = Xunit.Assert;

// A build's static members speak of the one run of their process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
